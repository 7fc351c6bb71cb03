import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../cli/commands';
import { cli } from './support';

/** What bash would offer for words, of which the last is begun. */
async function offered(...words: readonly string[]): Promise<string[]> {
  const { out } = await cli(['completion', 'bash']);
  const typed = ['cdk8s-prometheus', ...words].map((word) => `'${word}'`).join(' ');
  const script = `${out}COMP_WORDS=(${typed}); COMP_CWORD=${words.length}; _cdk8s_prometheus; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.trimEnd().split('\n');
}

describe('completion', () => {
  it('offers commands, and the options of each', async () => {
    expect((await offered('')).sort()).toEqual(Object.keys(COMMANDS).sort());
    expect(await offered('comp')).toEqual(['compile', 'completion']);
    expect(await offered('check', '--fo')).toEqual(['--format']);
    expect(await offered('routes', 'monitoring/main', '--al')).toEqual(['--alert']);
    expect(await offered('check', '-f', 'package.j')).toEqual(['package.json']);
  });

  it('offers the values of an option and the kinds of an object, and files where those are meant', async () => {
    expect(await offered('check', '--format', '')).toEqual(['text', 'json', 'sarif', 'github']);
    expect(await offered('check', '--format', '=', 's')).toEqual(['sarif']);
    expect(await offered('check', '--format', '=')).toEqual(['text', 'json', 'sarif', 'github']);
    expect(await offered('diff', 'package.json', '--format', 'm')).toEqual(['markdown']);
    expect(await offered('completion', '')).toEqual(['bash', 'zsh', 'fish']);
    expect(await offered('explain', 'service')).toEqual(['servicemonitor/']);
    expect(await offered('config', 'prometheus')).toEqual(['prometheus/', 'prometheusagent/']);
    expect(await offered('explain', '-f', 'package.j')).toEqual(['package.json']);
    expect(await offered('diff', 'package.j')).toEqual(['package.json']);
    expect(await offered('--v')).toEqual(['--version']);
  });

  it('has a script for zsh and fish as well', async () => {
    expect((await cli(['completion', 'zsh'])).out).toContain('bashcompinit');
    const { out } = await cli(['completion', 'fish']);
    expect(out).toContain(
      "complete -c cdk8s-prometheus -n __fish_use_subcommand -f -a compile -d 'write plain manifests",
    );
    expect(out).toContain("-n '__fish_seen_subcommand_from check' -l format -x -a 'text json sarif github' -d ");
    expect((await cli(['completion', 'tcsh'])).code).toBe(2);
  });
});
