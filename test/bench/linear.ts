export function reportLinear(): void {}
