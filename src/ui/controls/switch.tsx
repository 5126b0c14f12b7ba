import { useId } from 'preact/hooks';

interface SwitchProps {
  readonly label: string;
  /** A sentence below the label, if it needs one. */
  readonly help?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  onChange(checked: boolean): void;
}

/** A setting that is on or off, with its explanation. A checkbox underneath, so that it works as one everywhere. */
export function Switch({ label, help, checked, disabled = false, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div class="switch">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="checkbox"
        role="switch"
        aria-checked={checked}
        checked={checked}
        disabled={disabled}
        {...(help === undefined ? {} : { 'aria-describedby': `${id}-help` })}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {help !== undefined && (
        <p id={`${id}-help`} class="help">
          {help}
        </p>
      )}
    </div>
  );
}
