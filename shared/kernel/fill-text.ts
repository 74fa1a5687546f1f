/** Puts parameters into a text: 'каб. {{room}}' with {room: 5} gives 'каб. 5'. An unknown name stays as it is, so that a test sees it. */
export function fillText(text: string, params: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{\{(\w+)\}\}/gu, (whole, name: string) => (Object.hasOwn(params, name) ? String(params[name]) : whole));
}
