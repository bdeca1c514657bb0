import { AssignerProtocol } from 'kafkajs';
import type { Assigner, GroupMember, PartitionAssigner } from 'kafkajs';
import { placeOf } from '../bus.js';

const NAME = 'charter-even-shares';
const VERSION = 1;

interface Place {
  readonly topic: string;
  readonly partition: number;
}

/** What a member says of itself when it joins. */
interface Announced {
  readonly memberId: string;
  readonly topics: readonly string[];
  readonly owner: string;
  /** What it has held until now, as `topic/partition`. */
  readonly held: readonly string[];
}

/**
 * Even shares, each member only of topics that it subscribed, and only among members that keep their
 * state where this one does: the leader decides, a member of another owner gets nothing. `joining` is
 * called before each attempt to join and tells what the member holds, which it keeps if it can.
 */
export function evenShares(owner: string, joining: () => readonly string[]): PartitionAssigner {
  return ({ cluster }): Assigner => ({
    name: NAME,
    version: VERSION,
    protocol({ topics }) {
      const userData = Buffer.from(JSON.stringify({ owner, held: joining() }));
      const metadata = { version: VERSION, topics, userData };
      return { name: NAME, metadata: AssignerProtocol.MemberMetadata.encode(metadata) };
    },
    async assign({ members }) {
      const announced = members.map(announcementOf);
      const topics = [...new Set(announced.flatMap((member) => member.topics))];
      await cluster.addMultipleTargetTopics(topics);
      const places = topics.flatMap((topic) =>
        cluster
          .findTopicPartitionMetadata(topic)
          .map(({ partitionId }) => ({ topic, partition: partitionId })),
      );
      const shares = share(places, announced, owner);
      return announced.map(({ memberId }) => ({
        memberId,
        memberAssignment: AssignerProtocol.MemberAssignment.encode({
          version: VERSION,
          assignment: byTopic(shares.get(memberId) ?? []),
          userData: Buffer.alloc(0),
        }),
      }));
    },
  });
}

/** Leaves partitions where they are, deals out the others, then evens out. */
export function share(
  places: readonly Place[],
  members: readonly Announced[],
  owner: string,
): Map<string, Place[]> {
  const own = members
    .filter((member) => member.owner === owner)
    .toSorted((a, b) => (a.memberId < b.memberId ? -1 : 1))
    .map((member) => ({ ...member, share: [] as Place[] }));
  const poorest = ({ topic }: Place) =>
    own
      .filter((member) => member.topics.includes(topic))
      .toSorted((a, b) => a.share.length - b.share.length)[0];
  const orphans = places
    .toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
    .filter((place) => {
      const keeper = own.find(
        ({ topics, held }) => topics.includes(place.topic) && held.includes(placeOf(place)),
      );
      keeper?.share.push(place);
      return !keeper;
    });
  for (const place of orphans) poorest(place)?.share.push(place);
  const richest = () => own.toSorted((a, b) => b.share.length - a.share.length);
  while (richest().some((member) => givesOne(member.share, poorest)));
  return new Map(own.map((member) => [member.memberId, member.share]));
}

/** Moves one partition to a member that has at least two fewer; whether there was such a one. */
function givesOne(
  from: Place[],
  poorest: (place: Place) => { share: Place[] } | undefined,
): boolean {
  for (const place of from.toReversed()) {
    const to = poorest(place)?.share;
    if (!to || from.length - to.length < 2) continue;
    from.splice(from.indexOf(place), 1);
    to.push(place);
    return true;
  }
  return false;
}

function byTopic(places: readonly Place[]): Record<string, number[]> {
  const grouped = Object.groupBy(places, ({ topic }) => topic);
  return Object.fromEntries(
    Object.entries(grouped).map(([topic, some = []]) => [topic, some.map((p) => p.partition)]),
  );
}

export function announcementOf({ memberId, memberMetadata }: GroupMember): Announced {
  const { topics, userData } = AssignerProtocol.MemberMetadata.decode(memberMetadata) ?? {
    topics: [],
    userData: Buffer.alloc(0),
  };
  const { owner = '', held = [] } = partsOf(userData);
  return { memberId, topics, owner, held };
}

/** Members that are no service of ours announce nothing, which equals no owner of ours. */
function partsOf(userData: Buffer): Partial<Announced> {
  try {
    return JSON.parse(userData.toString());
  } catch {
    return {};
  }
}
