import { useEffect } from 'preact/hooks';
import { isRefused, type Snapshot } from '@/utils/snapshot';
import type { Draft } from '../draft';
import { draft } from '../draft-in-view';
import { snapshot } from '../snapshot';
import { view } from '../view';
import { LookOnlyPage, RefusedPage } from './BarredPage';
import { catalogue, findService, loadOrderData } from './catalogue';
import { checkForm } from './check-form';
import { DeclarationStep } from './DeclarationStep';
import { FormStep } from './FormStep';
import { limits, readLimitsAgain } from './limits';
import { isPlacing } from './place-order';
import { readRecords } from './records';
import { ReviewStep } from './ReviewStep';
import { SearchStep } from './SearchStep';

/** An order that was under way says by its own notice what is wrong, and keeps what was typed in view. */
const isFirstSight = ({ step, problem, refused }: Draft) =>
  step === 'form' && problem === null && refused === null;

const barring = (shown: Snapshot, begun: Draft) =>
  isRefused(shown) && isFirstSight(begun) ? shown.problem : null;

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
  const problem = barring(snapshot.value, value);
  if (problem !== null) return <RefusedPage problem={problem} />;
  if (value.step === 'search') return <SearchStep draft={value} snapshot={snapshot.value} />;
  const isReady = catalogue.value !== undefined && 'order' in checkForm(value, findService(value.service));
  if (isReady && value.step === 'declaration') return <DeclarationStep draft={value} />;
  if (isReady && value.step === 'review') return <ReviewStep draft={value} snapshot={snapshot.value} />;
  return <FormStep draft={value} snapshot={snapshot.value} />;
}
