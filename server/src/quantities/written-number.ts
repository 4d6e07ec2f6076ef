// A number as it is written: what it says, and how exactly it says it. Places are offsets of the text.

export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** What one more in its last written place would add: 0.1 for 1.8, 100,000 for 1.2 million. */
  readonly step: number;
  /** Whether a decimal point is written. */
  readonly isDecimal: boolean;
  /** Whether a scale word (thousand, million, 万, 亿) stands with it. */
  readonly isScaled: boolean;
  /** What its scale words multiply by: 1 without one. */
  readonly scale: number;
  readonly script: 'digits' | 'words' | 'chinese';
  /** Whether its digits are divided into thousands: then it is no year. */
  readonly isGrouped: boolean;
}
