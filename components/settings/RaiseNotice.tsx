import { Notice } from '../ui/Notice';

export type RaiseNoticeProps = {
  title: string;
  changes: string[];
  withdraw: string;
  onWithdraw: () => void;
};

/** What waits for its ten minutes, and the button that takes it back. */
export function RaiseNotice({ title, changes, withdraw, onWithdraw }: RaiseNoticeProps) {
  return (
    <Notice icon="info" role="status">
      <h2>{title}</h2>
      {changes.map((change) => (
        <p key={change}>{change}</p>
      ))}
      <button type="button" onClick={onWithdraw}>
        {withdraw}
      </button>
    </Notice>
  );
}
