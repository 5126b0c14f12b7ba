import { useRef } from 'preact/hooks';

interface FileButtonProps {
  readonly label: string;
  /** Id of what describes the button. */
  readonly describedBy?: string;
  /** File name endings and media types, as an `accept` attribute lists them. */
  readonly accept: string;
  readonly disabled?: boolean;
  readonly main?: boolean;
  onFile(file: File): void;
}

/** A button that has the reader choose a file. The same file can be chosen twice. */
export function FileButton({ label, describedBy, accept, disabled = false, main = false, onFile }: FileButtonProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class={main ? 'button button-main' : 'button'}
        disabled={disabled}
        {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
        onClick={() => picker.current?.click()}
      >
        {label}
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
