using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;

namespace Ideation.App.Ideas;

/// <summary>
/// The order in which one viewer reads the ideas of a campaign before selection starts. Each idea holds a random card; the order is
/// (card × <see cref="Factor"/> + <see cref="Shift"/>) modulo a prime, which the database computes: a pairwise independent permutation, so that
/// every idea is as likely to come before any other, and paging stays stable.
/// </summary>
internal readonly record struct Deal(long Factor, long Shift)
{
    /// <summary>2³¹ − 1: products of two smaller numbers fit in 64 bits.</summary>
    public const long Prime = int.MaxValue;

    public static Deal For(MemberId? viewer, CampaignId? campaign)
    {
        var hash = Hash([.. Bytes(viewer?.Value), .. Bytes(campaign?.Value)]);
        return new Deal(1 + (long)(hash % (Prime - 1)), (long)(hash >> 32) % Prime);
    }

    public static long CardOf(IdeaId idea) => (long)(Hash(Bytes(idea.Value)) % Prime);

    private static byte[] Bytes(Guid? id) => (id ?? Guid.Empty).ToByteArray(bigEndian: true);

    // FNV-1a with a last stir, the same on every server and in every version.
    private static ulong Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = 14695981039346656037UL;
        foreach (var one in bytes)
            hash = unchecked((hash ^ one) * 1099511628211UL);

        hash = unchecked((hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL);
        hash = unchecked((hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53UL);
        return hash ^ (hash >> 33);
    }
}
