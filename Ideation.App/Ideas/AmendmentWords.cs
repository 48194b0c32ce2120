using Ideation.App.Components;
using Ideation.Domain.Ideas;

namespace Ideation.App.Ideas;

/// <summary>The words for where a proposed change stands.</summary>
internal static class AmendmentWords
{
    public static string Standing(Texts t, AmendmentLine line) => line switch
    {
        { ProposedAt: null } => t["ideas.amendment.writing"],
        { Settlement: { } settled } => Settled(t, settled.Kind),
        _ => t["ideas.amendment.waiting"],
    };

    public static string Settled(Texts t, SettlementKind kind) => t[kind switch
    {
        SettlementKind.Accepted => "ideas.amendment.accepted",
        SettlementKind.Rejected => "ideas.amendment.rejected",
        SettlementKind.Withdrawn => "ideas.amendment.withdrawn",
        SettlementKind.Promoted => "ideas.amendment.promoted",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Say what became of the amendment."),
    }];
}
