import type { ComponentChildren } from 'preact';

interface AddressFieldProps {
  readonly label: string;
  /** What the field looks like filled in. */
  readonly hint: string;
  readonly value: string;
  onTyped(value: string): void;
  /** Whether what was typed was refused, and the id of the element that says why. */
  readonly answer?: { readonly bad: boolean; readonly id: string };
  readonly disabled?: boolean;
  /** What stands beside the field: the button that takes what was typed. */
  readonly children?: ComponentChildren;
}

/** A field for an address or a host name, which the browser neither completes nor corrects. */
export function AddressField({ label, hint, value, onTyped, answer, disabled, children }: AddressFieldProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <span class="row">
        <input
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          value={value}
          placeholder={hint}
          aria-invalid={answer?.bad}
          aria-describedby={answer?.id}
          disabled={disabled}
          onInput={({ currentTarget }) => onTyped(currentTarget.value)}
        />
        {children}
      </span>
    </label>
  );
}
