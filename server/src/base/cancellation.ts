// Work that takes long asks now and then whether anybody still waits for it.

export interface Cancellation {
  readonly isCancelled: boolean;
}

export const never: Cancellation = { isCancelled: false };
