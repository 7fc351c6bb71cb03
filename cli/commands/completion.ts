import { UsageError } from '../../lib/shared/usage-error';
import { COMMON, type Command, type Options } from '../command';
import { EXIT } from '../exit';
import { COMMANDS } from '.';

interface Completed {
  readonly name: string;
  readonly summary: string;
  readonly options: Options;
  /** For the first positional argument. */
  readonly offers: readonly string[];
}

const SHELLS: Readonly<Record<string, (commands: readonly Completed[]) => string>> = {
  bash: bashScript,
  zsh: (commands) => `autoload -U +X bashcompinit && bashcompinit\n${bashScript(commands)}`,
  fish: fishScript,
};

export const command: Command = {
  operands: ` ${Object.keys(SHELLS).join('|')}`,
  offers: Object.keys(SHELLS),
  takes: [1, 1],
  help: 'Prints a script by which a shell completes commands, options and their values.',
  options: {},
  examples: ['source <(cdk8s-prometheus completion bash)', 'cdk8s-prometheus completion fish | source'],
  async run({ operands: [shell = ''] }, io) {
    const script = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
    if (script === undefined)
      throw new UsageError(`there is no script for \`${shell}\`: choose ${Object.keys(SHELLS).join(', ')}`);
    const commands = Object.entries(COMMANDS).map(async ([name, { summary, load }]) => {
      const { options, offers = [] } = await load();
      return { name, summary, options: { ...options, ...COMMON }, offers };
    });
    io.out(script(await Promise.all(commands)));
    return EXIT.fine;
  },
};

function bashScript(commands: readonly Completed[]): string {
  const words = commands.map(
    ({ name, options, offers }) =>
      `    ${name}) options="${wordsOf(options).join(' ')}"; operands="${offers.join(' ')}" ;;`,
  );
  const values = commands.flatMap(({ name, options }) => Object.entries(options).flatMap(valuesOf(name)));
  return `_cdk8s_prometheus() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" options="" operands="" values=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    case "$current" in
      -*) values="--help --version" ;;
      *) values="${commands.map(({ name }) => name).join(' ')}" ;;
    esac
    COMPREPLY=($(compgen -W "$values" -- "$current"))
    return
  fi
  # A shell takes --option=value for three words.
  if [ "$current" = "=" ]; then current=""; fi
  if [ "$before" = "=" ]; then before="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  case "\${COMP_WORDS[1]}" in
${words.join('\n')}
  esac
  case "\${COMP_WORDS[1]} $before" in
${values.join('\n')}
  esac
  if [[ "$current" == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
  elif [ "$values" = "FILES" ] || [ -z "$values$operands" ]; then
    COMPREPLY=($(compgen -f -- "$current"))
  else
    COMPREPLY=($(compgen -W "\${values:-$operands}" -- "$current"))
    if [[ "\${COMPREPLY[0]}" == */ ]]; then compopt -o nospace 2>/dev/null; fi
  fi
}
complete -o filenames -F _cdk8s_prometheus cdk8s-prometheus
`;
}

/** A case for each option that has a value: those that it can have, or files. */
function valuesOf(command: string): (entry: readonly [string, Options[string]]) => string[] {
  return ([name, { type, short, choices }]) => {
    if (type === 'boolean') return [];
    const calls = [`--${name}`, ...(short === undefined ? [] : [`-${short}`])].map((call) => `"${command} ${call}"`);
    return [`    ${calls.join('|')}) values="${choices?.join(' ') ?? 'FILES'}" ;;`];
  };
}

function wordsOf(options: Options): string[] {
  return Object.entries(options).flatMap(([name, { short }]) => [
    `--${name}`,
    ...(short === undefined ? [] : [`-${short}`]),
  ]);
}

function fishScript(commands: readonly Completed[]): string {
  const lines = commands.flatMap(({ name, summary, options, offers }) => {
    const within = `complete -c cdk8s-prometheus -n '__fish_seen_subcommand_from ${name}'`;
    return [
      `complete -c cdk8s-prometheus -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
      ...(offers.length === 0 ? [] : [`${within} -f -a ${quoted(offers.join(' '))}`]),
      ...Object.entries(options).map(([option, { short, type, choices, help }]) =>
        [
          `${within} -l ${option}`,
          ...(short === undefined ? [] : [`-s ${short}`]),
          ...(type === 'boolean' ? [] : [choices === undefined ? '-r -F' : `-x -a ${quoted(choices.join(' '))}`]),
          `-d ${quoted(help)}`,
        ].join(' '),
      ),
    ];
  });
  return `${lines.join('\n')}\n`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
