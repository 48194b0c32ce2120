using System.Diagnostics;
using Ideation.App.Data;
using Ideation.App.Hosting;
using Ideation.App.Rounds;
using Ideation.Domain.Common;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ideation.Bench.Rounds;

/// <summary>The application without its web server: voters cast by its command, and its ballot box writes.</summary>
internal sealed class PollingStation : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CommitTimes _commits;

    private PollingStation(WebApplication app, CommitTimes commits) => (_app, _commits) = (app, commits);

    public static async Task<PollingStation> OpenAsync(string data, CancellationToken cancellationToken)
    {
        var commits = new CommitTimes();
        var app = Server.Build(
            builder =>
            {
                builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Ideation:Data"] = data, ["Ideation:Demo"] = "false" });
                builder.Logging.ClearProviders();
            },
            services => services.AddSingleton<IInterceptor>(commits));
        await app.Services.GetRequiredService<Storage>().PrepareAsync(cancellationToken);
        await app.Services.GetRequiredService<BallotBox>().StartAsync(cancellationToken);
        return new PollingStation(app, commits);
    }

    public async Task<IReadOnlyList<OpenRound>> HoldAsync(IEnumerable<Secrecy> rounds, int voters, CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow();
        var agency = Organisation.Found(MemberId.TheHouse, OrganisationKind.National, "Réseau", "0", null, HolidayCalendar.Metropolitan, now);
        await using (var db = await DbAsync(cancellationToken))
        {
            db.Add(agency);
            await db.SaveChangesAsync(cancellationToken);
        }

        List<OpenRound> held = [];
        foreach (var secrecy in rounds)
        {
            await using var db = await DbAsync(cancellationToken);
            held.Add(await OpenRound.HoldAsync(db, secrecy, agency, voters, now, cancellationToken));
        }

        return held;
    }

    /// <summary>At any time so many voters wait for their answer; whoever has it makes room for the next.</summary>
    public async Task<Written> CastAsync(OpenRound round, int waiting, CancellationToken cancellationToken)
    {
        _commits.Forget();
        var limit = new ParallelOptions { MaxDegreeOfParallelism = waiting, CancellationToken = cancellationToken };
        var start = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(round.Ballots, limit, async (ballot, token) =>
        {
            await using var scope = _app.Services.CreateAsyncScope();
            ballot.RecordedAt = await scope.ServiceProvider.GetRequiredService<BallotCommands>().CastAsync(ballot.Person, round.Id, ballot.Draft, token);
        });
        return new Written(Stopwatch.GetElapsedTime(start), _commits.Split(round.Ballots));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.Services.GetRequiredService<BallotBox>().StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    private Task<IdeationDb> DbAsync(CancellationToken cancellationToken) =>
        _app.Services.GetRequiredService<IDbContextFactory<IdeationDb>>().CreateDbContextAsync(cancellationToken);
}
