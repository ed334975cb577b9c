const randomText = (length: number): string => Math.random().toString(36).slice(2, 2 + length);

export interface Invitation {
  readonly follower: string;
  readonly inviteCode: string;
  readonly expiresAt: number;
}

/** Lets a relative follow the readings: who enters the code sees them. */
export function invite(follower: string): Invitation {
  const inviteCode = randomText(6).toUpperCase();
  return { follower, inviteCode, expiresAt: Date.now() + 86_400_000 };
}
