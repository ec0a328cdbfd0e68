import { text } from '@/utils/i18n/text';
import { SecretInput, type SecretInputProps } from './SecretInput';

export type PassphraseFieldProps = Omit<SecretInputProps, 'showLabel' | 'maxLength'> & { label: string };

/** A field for a passphrase. One that was made is shown from the start: it must be read. */
export const PassphraseField = ({ label, ...secret }: PassphraseFieldProps) => (
  <div class="field">
    <label for={secret.id}>{label}</label>
    <SecretInput {...secret} showLabel={text('passphraseShow')} maxLength={1000} />
  </div>
);
