import { useEffect } from 'preact/hooks';
import { draft } from '../drafts';
import { snapshot } from '../snapshot';
import { catalogue, loadOrderData } from './catalogue';
import { findService } from './catalogue';
import { checkForm } from './check-form';
import { DeclarationStep } from './DeclarationStep';
import { FormStep } from './FormStep';
import { ReviewStep } from './ReviewStep';
import { SearchStep } from './SearchStep';

/** An order on its way from the form to the press that sends it. */
export function OrderPage() {
  useEffect(() => void loadOrderData(), []);
  const { value } = draft;
  if (value === null || !snapshot.value) return null;
  if (value.step === 'search') return <SearchStep draft={value} snapshot={snapshot.value} />;
  const isReady = catalogue.value !== undefined && 'order' in checkForm(value, findService(value.service));
  if (isReady && value.step === 'declaration') return <DeclarationStep draft={value} />;
  if (isReady && value.step === 'review') return <ReviewStep draft={value} snapshot={snapshot.value} />;
  return <FormStep draft={value} snapshot={snapshot.value} />;
}
