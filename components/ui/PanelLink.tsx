import { panelAddress, panelName } from '@/utils/panel';

/** The panel's name as a link that opens it in a tab of its own. */
export function PanelLink() {
  return (
    <a href={panelAddress} target="_blank" rel="noreferrer">
      {panelName}
    </a>
  );
}
