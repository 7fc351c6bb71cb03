/** `pins.json` for another version of the operator, in the layout that people gave it. */

export function movedPins(text: string, version: string, servers: Readonly<Record<string, string>>): string {
  const own = ['operator', 'configReloader'].map((pin) => [new RegExp(`("${pin}": )"[^"]*"`), version] as const);
  const standard = Object.entries(servers).map(
    ([server, to]) => [new RegExp(`("${server}": \\{\\s*"default": )"[^"]*"`), to] as const,
  );
  return [...own, ...standard].reduce((pins, [pin, to]) => {
    if (!pin.test(pins)) throw new Error(`pins.json has no ${pin.source}`);
    return pins.replace(pin, `$1"${to}"`);
  }, text);
}
