import { useLayoutEffect, useRef } from 'preact/hooks';
import { PassphraseField } from '@/components/account/PassphraseField';
import { text } from '@/utils/i18n/text';
import { typedPassphrase } from './passphrase';

/** The field for the passphrase that this order needs. The press that follows sends it. */
export function PassphraseStep() {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    input.current?.focus();
    return () => {
      typedPassphrase.value = '';
    };
  }, []);
  return (
    <PassphraseField
      id="order-passphrase"
      label={text('passphrase')}
      input={input}
      onInput={() => (typedPassphrase.value = input.current?.value ?? '')}
    />
  );
}
