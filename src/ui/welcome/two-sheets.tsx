/** Widths of the lines on a sheet, and whether the copy has the line too. */
const LINES = [
  [0, 88, true],
  [1, 74, true],
  [2, 92, false],
  [3, 82, true],
  [4, 64, true],
] as const;

/** An original and its copy with a badge on it, side by side, what is alike joined: a decoration, said in words beside it. */
export function TwoSheets() {
  return (
    <svg class="two-sheets" viewBox="20 0 340 150" aria-hidden="true">
      <path class="sheet" d="M20.5 8.5h120v133h-120zM219.5 8.5h120v133h-120z" />
      <path class="sheet-title" d="M32 22h70v8H32zM231 22h70v8h-70z" />
      {LINES.map(([row, width, alike]) => (
        <g key={row} class={alike ? 'line-alike' : 'line-own'}>
          <rect x="32" y={44 + 18 * row} width={width} height="6" />
          <rect x="231" y={44 + 18 * row} width={alike ? width - 8 : 58} height="6" />
          {alike && <path class="join" d={`M${36 + width} ${47 + 18 * row}H227`} />}
        </g>
      ))}
      <g class="tiny-badge">
        <rect class="tiny-badge-card" x="262.5" y="104.5" width="96" height="30" rx="6" />
        <path class="mark-first" d="M271 112h9v11h-9z" />
        <path class="mark-second" d="M275 116h9v11h-9z" />
        <path class="tiny-badge-words" d="M291 113h56v5h-56zM291 122h38v4h-38z" />
      </g>
    </svg>
  );
}
