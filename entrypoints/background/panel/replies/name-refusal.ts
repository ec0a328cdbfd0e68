import { factsOf, NamedError } from '@/utils/errors';

/** Words of the key or the account are known as such. */
const isOfAccount = ({ name }: NamedError): boolean => name === 'keyRejected' || name === 'accountInactive';

/**
 * The error of a balance read by its right name: nothing is asked for that one could refuse for its own sake, so that
 * every read would be refused, whatever the words. Text without JSON counts where the code says that it is a refusal.
 */
export function nameRefusalOfReads(error: NamedError, httpStatus: number): NamedError {
  const isInText = error.name === 'notUnderstood' && httpStatus >= 400 && error.detail !== null;
  const isAnswer = factsOf(error.name).isAnswer === true && !isOfAccount(error);
  return isAnswer || isInText ? new NamedError('readsRefused', error.detail, error.retryAfterSeconds) : error;
}

/** Whether an error says something about what was asked for, and nothing about the way or the account. */
export const isAboutRequest = (error: NamedError): boolean =>
  factsOf(error.name).isAnswer === true && !isOfAccount(error) && error.name !== 'readsRefused';
