// What the server has done since it started. An idle server counts nothing: that is what its tests go by.

export interface Tally {
  requests: number;
  notificationsSent: number;
  changes: number;
}

export const newTally = (): Tally => ({ requests: 0, notificationsSent: 0, changes: 0 });
