using Ideation.App.Ideas;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Ideation.Tests.App.Ideas;

public sealed class DeadlinesTests : IAsyncLifetime
{
    private World _world = null!;

    public async Task InitializeAsync() => _world = await World.CreateAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_date_that_passes_reaches_the_correspondent_then_the_facilitator_and_each_once()
    {
        var author = await _world.MemberAsync();
        var id = await _world.SubmittedAsync(await _world.CampaignAsync(), author);
        var due = (await _world.ReadAsync(author, id)).DueAt!.Value;

        _world.Clock.SetUtcNow(due.AddMinutes(-1));
        Assert.Empty(await EscalationsAsync());

        _world.Clock.SetUtcNow(due);
        Assert.Single(await EscalationsAsync());
        Assert.Single(await EscalationsAsync());
        Assert.Equal(EscalationLevel.Correspondent, (await _world.ReadAsync(author, id)).Escalation);

        _world.Clock.SetUtcNow(due.AddDays(Idea.FacilitatorAfterDays));
        Assert.Equal(2, (await EscalationsAsync()).Count);
        Assert.Equal(2, (await EscalationsAsync()).Count);
        Assert.Equal(EscalationLevel.Facilitator, (await _world.ReadAsync(author, id)).Escalation);
    }

    [Fact]
    public async Task An_answer_in_time_escalates_nothing_before_its_own_date()
    {
        var author = await _world.MemberAsync();
        var id = await _world.SubmittedAsync(await _world.CampaignAsync(), author);
        await _world.Get<IdeaCommands>().AdmitAsync(await _world.CorrespondentAsync(_world.Here), id, "");

        _world.Clock.Advance(TimeSpan.FromDays(21));
        Assert.Empty(await EscalationsAsync());

        _world.Clock.Advance(TimeSpan.FromDays(22));
        Assert.NotEmpty(await EscalationsAsync());
    }

    private async Task<List<string>> EscalationsAsync()
    {
        await _world.Get<Deadlines>().EscalateAsync(CancellationToken.None);
        await using var db = await _world.DbAsync();
        return await db.Activities.Where(entry => entry.Kind == "IdeaEscalated").Select(entry => entry.Data).ToListAsync();
    }
}
