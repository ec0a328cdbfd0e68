export function OutcomePage(_props: { uuid: string }) {
  return null;
}
