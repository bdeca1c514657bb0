import { expect, test } from 'vitest';
import { share } from './assigner.js';

const places = ['a', 'b', 'c'].flatMap((topic) =>
  [0, 1, 2, 3].map((partition) => ({ topic, partition })),
);
const member = (memberId: string, topics = ['a', 'b', 'c'], owner = 'db@1') => ({
  ...{ memberId, topics, owner },
  held: [] as string[],
});

function shares(...members: ReturnType<typeof member>[]) {
  const dealt = share(places, members, 'db@1');
  return new Map(
    [...dealt].map(([id, some]) => [id, some.map((place) => `${place.topic}${place.partition}`)]),
  );
}

test('every partition goes to one member, and shares are even', () => {
  for (const count of [1, 2, 3, 5, 12, 20]) {
    const dealt = [...shares(...Array.from({ length: count }, (_, i) => member(`m${i}`))).values()];
    expect(dealt.flat().toSorted()).toEqual(places.map((p) => `${p.topic}${p.partition}`));
    const sizes = dealt.map((some) => some.length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  }
});

test('the shares do not depend on the order in which members are named', () => {
  expect(shares(member('x'), member('y'), member('z'))).toEqual(
    shares(member('z'), member('x'), member('y')),
  );
});

test('a member gets partitions only of topics that it knows', () => {
  const dealt = shares(member('old', ['a', 'b']), member('new'));
  expect(dealt.get('old')?.some((place) => place.startsWith('c'))).toBe(false);
  expect([...dealt.values()].flat()).toHaveLength(12);
});

test('members that stay keep what they hold, but for what even shares take from them', () => {
  let members = [member('m')];
  let before = shares(...members);
  for (const change of ['+c', '+a', '+x', '-', '+b', '-', '-']) {
    members = change === '-' ? members.slice(1) : [...members, member(change)];
    members = members.map((one) => ({
      ...one,
      held: (before.get(one.memberId) ?? []).map((place) => place.replace(/(\d)/, '/$1')),
    }));
    const after = shares(...members);
    const sizes = [...after.values()].map((some) => some.length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    for (const [id, some] of after) {
      const kept = some.filter((place) => before.get(id)?.includes(place)).length;
      expect(kept).toBe(Math.min(before.get(id)?.length ?? 0, some.length));
    }
    before = after;
  }
});

test('a member that keeps its state elsewhere gets nothing', () => {
  const dealt = shares(member('ours'), member('foreign', ['a', 'b', 'c'], 'db@2'));
  expect(dealt.get('ours')).toHaveLength(12);
  expect(dealt.get('foreign')).toBeUndefined();
});
