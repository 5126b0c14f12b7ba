/** The product's mark (icons/mark-small.svg), drawn in the colours of the tone around it. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 16 16" width="20" height="20" aria-hidden="true">
      <path class="mark-first" d="M1 0h10v12H1z" />
      <path class="mark-second" d="M5 4h10v12H5z" />
      <path class="mark-both" d="M5 4h6v8H5z" />
      <path class="mark-line" d="M6 5.5h4v1H6zM6 7.5h3v1H6zM6 9.5h4v1H6z" />
    </svg>
  );
}
