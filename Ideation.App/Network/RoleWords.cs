using Ideation.App.Components;
using Ideation.Domain.Network;

namespace Ideation.App.Network;

internal static class RoleWords
{
    /// <summary>« Relaie Finistère », « Anime Comment mieux accompagner les jeunes ? », « Anime une campagne » where its name is not the reader's, « Administre le réseau ».</summary>
    public static string InWords(this Texts texts, RoleView role) => role.Scope.Kind switch
    {
        ScopeKind.Network => texts[$"network.role.{role.Role}.network"],
        ScopeKind.Campaign when role.Over is not null => texts[$"network.role.{role.Role}.named", role.Over],
        ScopeKind.Campaign => texts[$"network.role.{role.Role}.campaign"],
        ScopeKind.Agency or ScopeKind.Region => texts[$"network.role.{role.Role}.place", role.Over],
        _ => throw new ArgumentOutOfRangeException(nameof(role), role.Scope.Kind, "Say how far this role reaches."),
    };
}
