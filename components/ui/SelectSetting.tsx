import { Select, type SelectProps } from './Select';

/** A setting that is one of several words, with its label beside it. */
export const SelectSetting = <Value extends string>(props: SelectProps<Value> & { id: string }) => (
  <div class="setting wrap">
    <p>
      <label for={props.id}>{props.label}</label>
    </p>
    <Select {...props} />
  </div>
);
