import { useEffect } from 'preact/hooks';
import { draft } from '../drafts';
import { snapshot } from '../snapshot';
import { view } from '../view';
import { catalogue, findService, loadOrderData } from './catalogue';
import { checkForm } from './check-form';
import { DeclarationStep } from './DeclarationStep';
import { FormStep } from './FormStep';
import { limits, readLimitsAgain } from './limits';
import { LookOnlyPage } from './LookOnlyPage';
import { isPlacing } from './place-order';
import { readRecords } from './records';
import { ReviewStep } from './ReviewStep';
import { SearchStep } from './SearchStep';

/** An order on its way from the form to the press that sends it. */
export function OrderPage() {
  useEffect(() => void loadOrderData(), []);
  useEffect(() => void readRecords(), []);
  const revision = snapshot.value?.revision;
  useEffect(() => void readLimitsAgain(), [revision]);
  const { value } = draft;
  const placing = snapshot.value?.placing ?? null;
  // Pressed in another window.
  const isPlacedElsewhere = placing !== null && placing === value?.uuid && !isPlacing.value;
  useEffect(() => {
    if (isPlacedElsewhere) view.value = { name: 'outcome', uuid: placing };
  }, [isPlacedElsewhere]);
  if (value === null || !snapshot.value || limits.value === undefined) return null;
  if (limits.value.inForce.isLookOnly) return <LookOnlyPage state={limits.value} />;
  if (value.step === 'search') return <SearchStep draft={value} snapshot={snapshot.value} />;
  const isReady = catalogue.value !== undefined && 'order' in checkForm(value, findService(value.service));
  if (isReady && value.step === 'declaration') return <DeclarationStep draft={value} />;
  if (isReady && value.step === 'review') return <ReviewStep draft={value} snapshot={snapshot.value} />;
  return <FormStep draft={value} snapshot={snapshot.value} />;
}
