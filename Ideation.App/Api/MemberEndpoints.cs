using Ideation.App.Network;
using Ideation.Domain.Common;
using Ideation.Domain.Network;

namespace Ideation.App.Api;

/// <param name="Target">The id of the region, agency or campaign; null for the whole network.</param>
/// <param name="Over">The name of the region or agency.</param>
internal sealed record ApiRole(Role Role, ScopeKind Scope, string? Target, string? Over)
{
    // Which campaign it is stays here: a list of members is no way to learn of one.
    public static ApiRole Of(RoleView held) => held.Scope.Kind is ScopeKind.Campaign
        ? new(held.Role, held.Scope.Kind, null, null)
        : new(held.Role, held.Scope.Kind, held.Scope.Target?.ToString("N"), held.Over);
}

/// <param name="Mail">Only agents read it, and oneself.</param>
internal sealed record ApiMember(
    MemberId Id, string Name, string Job, OrganisationId Agency, string AgencyName, Standing Standing, IReadOnlyList<ApiRole> Roles, IReadOnlyList<string> Skills, string? Mail)
{
    public static ApiMember Of(MemberProfile member) => new(
        member.Id, member.Name, member.Job, member.Home.Id, member.Home.Name, member.Standing,
        [.. member.Roles.Select(ApiRole.Of)],
        member.Skills, member.Mail);
}

/// <summary>People for outside clients: agents see everybody, others themselves, and nobody without a token anybody.</summary>
internal static class MemberEndpoints
{
    public static void MapMembers(this RouteGroupBuilder api)
    {
        var members = api.MapGroup("/members").WithTags("Members");
        members.MapRead("/", ListAsync).Answers<ApiList<ApiMember>>("Members whom the caller may see, by name; `q` is part of names or mails, `agency` an agency or a region");
        members.MapRead("/me", MeAsync).Answers<ApiMember>("The member behind the token");
        members.MapRead("/{id}", FindAsync).Answers<ApiMember>("One member").OfOne();
    }

    private static async Task<ApiList<ApiMember>> ListAsync(
        ApiCaller caller, MemberQueries members, string? q, string? agency, string? cursor, string? limit, CancellationToken cancellationToken)
    {
        var page = await members.BrowseAsync(
            caller.KnownReader, q, Inputs.OptionalId<OrganisationId>(agency, "agency"), cursor, Inputs.Limit(limit), cancellationToken);
        return new ApiList<ApiMember>([.. page.Rows.Select(ApiMember.Of)], page.Next);
    }

    private static Task<ApiMember> MeAsync(ApiCaller caller, NetworkQueries network, CancellationToken cancellationToken) =>
        ShowAsync(caller, caller.KnownReader.Member!.Value, network, cancellationToken);

    private static Task<ApiMember> FindAsync(ApiCaller caller, string id, NetworkQueries network, CancellationToken cancellationToken) =>
        ShowAsync(caller, Inputs.Id<MemberId>(id), network, cancellationToken);

    private static async Task<ApiMember> ShowAsync(ApiCaller caller, MemberId id, NetworkQueries network, CancellationToken cancellationToken) =>
        ApiMember.Of(await network.FindMemberAsync(caller.KnownReader, id, cancellationToken) ?? throw new DomainException("member.not-found"));
}
