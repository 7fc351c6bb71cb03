import { UsageError } from '../../lib/shared/usage-error';
import { COMMON, type Command, type Options } from '../command';
import { EXIT } from '../exit';
import { COMMANDS } from '.';

interface Completed {
  readonly name: string;
  readonly summary: string;
  readonly options: Options;
}

const SHELLS: Readonly<Record<string, (commands: readonly Completed[]) => string>> = {
  bash: bashScript,
  zsh: (commands) => `autoload -U +X bashcompinit && bashcompinit\n${bashScript(commands)}`,
  fish: fishScript,
};

export const command: Command = {
  operands: ` ${Object.keys(SHELLS).join('|')}`,
  takes: [1, 1],
  help: 'Prints a script by which a shell completes commands and options.',
  options: {},
  examples: ['source <(cdk8s-prometheus completion bash)', 'cdk8s-prometheus completion fish | source'],
  async run({ operands: [shell = ''] }, io) {
    const script = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
    if (script === undefined)
      throw new UsageError(`there is no script for \`${shell}\`: choose ${Object.keys(SHELLS).join(', ')}`);
    const commands = Object.entries(COMMANDS).map(async ([name, { summary, load }]) => {
      const { options } = await load();
      return { name, summary, options: { ...options, ...COMMON } };
    });
    io.out(script(await Promise.all(commands)));
    return EXIT.fine;
  },
};

function bashScript(commands: readonly Completed[]): string {
  const cases = commands.map(({ name, options }) => `    ${name}) words="${wordsOf(options).join(' ')}" ;;`);
  return `_cdk8s_prometheus() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')}" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  if [[ "$current" == -* ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  else
    COMPREPLY=($(compgen -f -- "$current"))
  fi
}
complete -o filenames -F _cdk8s_prometheus cdk8s-prometheus
`;
}

function wordsOf(options: Options): string[] {
  return Object.entries(options).flatMap(([name, { short }]) => [
    `--${name}`,
    ...(short === undefined ? [] : [`-${short}`]),
  ]);
}

function fishScript(commands: readonly Completed[]): string {
  const lines = commands.flatMap(({ name, summary, options }) => [
    `complete -c cdk8s-prometheus -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
    ...Object.entries(options).map(([option, { short, value, help }]) =>
      [
        `complete -c cdk8s-prometheus -n '__fish_seen_subcommand_from ${name}' -l ${option}`,
        ...(short === undefined ? [] : [`-s ${short}`]),
        ...(value === undefined ? [] : ['-r']),
        `-d ${quoted(help)}`,
      ].join(' '),
    ),
  ]);
  return `${lines.join('\n')}\n`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
