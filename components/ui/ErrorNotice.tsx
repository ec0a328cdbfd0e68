import type { ComponentChildren } from 'preact';
import { factsOf, type ErrorName, type Remedy } from '@/utils/errors';
import { privateText } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import { panelAddress } from '@/utils/panel';
import type { IconName } from './Icon';
import { Notice } from './Notice';
import { Sentence } from './Sentence';

/** The remedies that this screen offers. "Open botzverse.com" is always a link. */
export type Remedies = Partial<Record<Remedy, () => void>>;

export type ErrorNoticeProps = {
  name: ErrorName;
  /** The panel's own message, or the value that the sentence needs. */
  detail: string | null;
  remedies?: Remedies;
  tone?: 'plain' | 'warn' | 'bad';
  icon?: IconName;
  role?: 'alert' | 'status';
  /** The button of the remedy is the view's one filled button. */
  isPrimary?: boolean;
  id?: string;
  /** More to say, after the hint. */
  children?: ComponentChildren;
};

function RemedyControl(props: { remedy: Remedy; remedies: Remedies; isPrimary: boolean }) {
  const { remedy, remedies, isPrimary } = props;
  if (remedy === 'none') return null;
  if (remedy === 'openPanel') {
    return (
      <a href={panelAddress} target="_blank" rel="noreferrer">
        {text('remedy_openPanel')}
      </a>
    );
  }
  const act = remedies[remedy];
  if (act === undefined) return null;
  return (
    <button type="button" class={isPrimary ? 'primary' : undefined} onClick={act}>
      {text(`remedy_${remedy}`)}
    </button>
  );
}

/** An error as the table has it: the fact, what it means with the panel's answer quoted, and the one remedy. */
export function ErrorNotice(props: ErrorNoticeProps) {
  const { name, detail, remedies = {}, tone = 'bad', icon = 'warning', role = 'alert', isPrimary } = props;
  const { isAnswer, isPrivate, remedy } = factsOf(name);
  const shown = detail !== null && (isAnswer || isPrivate) ? privateText(detail) : detail;
  return (
    <Notice tone={tone} icon={icon} role={role} id={props.id}>
      <h2>{text(`error_${name}`, isAnswer ? '' : (shown ?? ''))}</h2>
      <p>
        {isAnswer && shown !== null && (
          <>
            <Sentence of="panelAnswer" values={[<bdi key="answer">{shown.replace(/\.$/, '')}</bdi>]} />{' '}
          </>
        )}
        {text(`errorHint_${name}`)}
      </p>
      {props.children}
      <RemedyControl remedy={remedy} remedies={remedies} isPrimary={isPrimary ?? false} />
    </Notice>
  );
}
