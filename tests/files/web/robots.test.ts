import { describe, expect, it } from 'vitest';
import { mayOpen, readRobots } from '../../../src/files/web/robots.js';

const text = [
  '# who may what',
  'User-agent: other',
  'Disallow: /',
  '',
  'User-agent: mapress',
  'User-Agent: another',
  'Disallow: /private # not for robots',
  'Allow: /private/open',
  'Disallow: /*.cgi$',
  '',
  'User-agent: *',
  'Disallow: /everyone',
].join('\r\n');

describe('a robots.txt', () => {
  const rules = readRobots(text, 'mapress');

  it('is read for the group that names the robot, several names included', () => {
    expect(mayOpen(rules, '/everyone')).toBe(true);
    expect(mayOpen(readRobots(text, 'another'), '/private')).toBe(false);
  });

  it('falls back to the group for everyone', () => {
    const others = readRobots(text, 'somebody');
    expect([mayOpen(others, '/everyone'), mayOpen(others, '/private')]).toEqual([false, true]);
  });

  it('lets the longest rule win', () => {
    expect([mayOpen(rules, '/private/a'), mayOpen(rules, '/private/open/a')]).toEqual([false, true]);
  });

  it('understands wildcards and the end of an address', () => {
    expect([mayOpen(rules, '/a/b.cgi'), mayOpen(rules, '/a/b.cgi?x')]).toEqual([false, true]);
  });

  it('allows everything when it says nothing', () => {
    expect(mayOpen(readRobots('', 'mapress'), '/')).toBe(true);
    expect(mayOpen(readRobots('User-agent: *\nDisallow:', 'mapress'), '/')).toBe(true);
  });

  it('is compared in time that does not explode with its stars', () => {
    const hostile = readRobots(`User-agent: *\nDisallow: /${'*a'.repeat(2000)}$`, 'mapress');
    expect(mayOpen(hostile, `/${'a'.repeat(5000)}b`)).toBe(true);
  });
});
