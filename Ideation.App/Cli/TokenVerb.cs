using System.CommandLine;
using System.Globalization;
using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.App.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Cli;

/// <summary><c>token create</c>: a token for a member, alone on one line of standard output.</summary>
internal static class TokenVerb
{
    public static Command Command()
    {
        var member = new Option<string>("--member") { Required = true, Description = "The member's mail." };
        var scopes = new Option<string>("--scopes") { Required = true, Description = "read, write, facilitate, administer, separated by commas." };
        var days = new Option<int>("--days") { DefaultValueFactory = _ => 30, Description = "How long it is valid, 1 to 366." };
        var create = new Command("create", "Makes a token and prints it.") { member, scopes, days };
        create.SetAction((parsed, cancellationToken) =>
            CreateAsync(parsed.GetValue(member)!, parsed.GetValue(scopes)!, parsed.GetValue(days), cancellationToken));
        return new Command("token", "Keys for programs.") { create };
    }

    private static async Task<int> CreateAsync(string mail, string words, int days, CancellationToken cancellationToken)
    {
        var scopes = TokenScopes.Parse(words);
        await using var app = Server.Build(builder => builder.Logging.ClearProviders());
        await app.Services.GetRequiredService<Storage>().PrepareAsync(cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        var viewer = await FindAsync(scope.ServiceProvider, mail.Trim().ToLowerInvariant(), cancellationToken);
        var today = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        var name = string.Create(CultureInfo.InvariantCulture, $"token create, {today:yyyy-MM-dd}");
        var token = await scope.ServiceProvider.GetRequiredService<AccountCommands>().IssueTokenAsync(viewer, name, scopes, days, cancellationToken);
        await Console.Out.WriteLineAsync(token.Secret);
        return 0;
    }

    private static async Task<Viewer> FindAsync(IServiceProvider services, string mail, CancellationToken cancellationToken)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<IdeationDb>>().CreateDbContextAsync(cancellationToken);
        var member = await db.Members.AsNoTracking().SingleOrDefaultAsync(known => known.Mail == mail && known.Disablement == null, cancellationToken)
            ?? throw AccountErrors.TokenMemberUnknown(mail);
        return await services.GetRequiredService<Viewers>().FindAsync(member.Id, cancellationToken);
    }
}
