import { AssignerProtocol } from 'kafkajs';
import type { Assigner, GroupMember, PartitionAssigner } from 'kafkajs';
import { placeOf } from './records.js';

const NAME = 'charter-even-shares';
const VERSION = 1;

/** What a member says of itself when it joins. */
interface Announced {
  readonly memberId: string;
  readonly topics: readonly string[];
  readonly owner: string;
}

/**
 * Even shares, each member only of topics that it subscribed, and only among members that keep their
 * state where this one does: the leader decides, a member of another owner gets nothing.
 * `joining` is called before each attempt to join.
 */
export function evenShares(owner: string, joining: () => void): PartitionAssigner {
  return ({ cluster }): Assigner => ({
    name: NAME,
    version: VERSION,
    protocol({ topics }) {
      joining();
      const userData = Buffer.from(JSON.stringify({ owner }));
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

interface Place {
  readonly topic: string;
  readonly partition: number;
}

/** Deals partitions out, each to the member that has the fewest so far among those who may. */
export function share(
  places: readonly Place[],
  members: readonly Announced[],
  owner: string,
): Map<string, Place[]> {
  const shares = new Map<string, Place[]>();
  const own = members
    .filter((member) => member.owner === owner)
    .toSorted((a, b) => (a.memberId < b.memberId ? -1 : 1));
  for (const { memberId } of own) shares.set(memberId, []);
  const count = ({ memberId }: Announced) => shares.get(memberId)?.length ?? 0;
  for (const place of places.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))) {
    const [poorest] = own
      .filter((member) => member.topics.includes(place.topic))
      .toSorted((a, b) => count(a) - count(b));
    if (poorest) shares.get(poorest.memberId)?.push(place);
  }
  return shares;
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
  return { memberId, topics, owner: ownerIn(userData) };
}

/** Members that are no service of ours announce nothing, which equals no owner of ours. */
function ownerIn(userData: Buffer): string {
  try {
    return String(JSON.parse(userData.toString()).owner);
  } catch {
    return '';
  }
}
