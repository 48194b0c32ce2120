using Ideation.App.Data;
using Ideation.App.Data.Seeds;
using Ideation.App.Hosting;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Account;

/// <param name="Part">The key of what they do, such as <c>administrator</c>.</param>
public sealed record DemoAccount(string Part, string Name, string Mail);

/// <summary>One person of the demonstration for each part one can play in it; none outside a demonstration.</summary>
public sealed class DemoAccounts(IdeationSettings settings, IDbContextFactory<IdeationDb> contexts)
{
    private static readonly (string Part, Func<DemoPerson, bool> Plays)[] Parts =
    [
        ("administrator", person => person.Roles.Any(role => role.Role is Role.Administrator)),
        ("national", person => Is(person, Role.Facilitator, "network")),
        ("facilitator", person => Only(person, Role.Facilitator, "campaign:")),
        ("region", person => Only(person, Role.Correspondent, "region:")),
        ("correspondent", person => Only(person, Role.Correspondent, "agency:")),
        ("evaluator", person => Only(person, Role.Evaluator, "network")),
        ("agent", person => person is { Standing: Standing.Agent, Roles: [] }),
        ("beneficiary", person => person.Standing is Standing.Beneficiary),
        ("partner", person => person.Standing is Standing.Partner),
    ];

    private static readonly Lazy<IReadOnlyList<DemoAccount>> Story = new(Cast);

    public async Task<IReadOnlyList<DemoAccount>> ListAsync(CancellationToken cancellationToken = default)
    {
        if (!settings.Demo)
            return [];

        var mails = Story.Value.Select(account => account.Mail).ToList();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var there = await db.Members.Where(member => mails.Contains(member.Mail) && member.Disablement == null)
            .Select(member => member.Mail).ToListAsync(cancellationToken);
        return [.. Story.Value.Where(account => there.Contains(account.Mail))];
    }

    private static List<DemoAccount> Cast()
    {
        var people = SeedFiles.People();
        return [.. from part in Parts
                   let person = people.FirstOrDefault(part.Plays)
                   where person is not null
                   select new DemoAccount(part.Part, person.Name, person.Mail)];
    }

    private static bool Is(DemoPerson person, Role role, string scope) =>
        person.Roles.Any(held => held.Role == role && held.Scope.StartsWith(scope, StringComparison.Ordinal));

    private static bool Only(DemoPerson person, Role role, string scope) => person.Roles.Count == 1 && Is(person, role, scope);
}
