import { Disclosure } from '@/components/ui/Disclosure';
import { SettingsPart } from '@/components/ui/SettingsPart';
import { text } from '@/utils/i18n/text';

const questions = [
  'notConfirmed',
  'guard',
  'noName',
  'unit',
  'openForLong',
  'badge',
  'elsewhere',
  'computer',
  'streaming',
  'gone',
] as const;

/** What people ask, and the answers. */
export function QuestionsPart() {
  return (
    <SettingsPart title={text('questions')}>
      {questions.map((name) => (
        <Disclosure key={name} summary={text(`question_${name}`)}>
          <p>{text(`answer_${name}`)}</p>
        </Disclosure>
      ))}
    </SettingsPart>
  );
}
