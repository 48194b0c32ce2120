using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Ideas;

public sealed class IdeaEscalationTests
{
    private readonly Idea _idea = Some.SubmittedIdea();

    [Fact]
    public void Nothing_escalates_before_the_date()
    {
        _idea.Escalate(_idea.DueAt!.Value.AddTicks(-1));

        Assert.Empty(_idea.Events);
    }

    [Fact]
    public void The_correspondent_is_told_at_the_very_moment_the_date_has_passed_and_only_once()
    {
        _idea.Escalate(_idea.DueAt!.Value);
        _idea.Escalate(_idea.DueAt!.Value.AddHours(1));

        var told = Assert.IsType<IdeaEscalated>(Assert.Single(_idea.Events));
        Assert.Equal(EscalationLevel.Correspondent, told.Level);
        Assert.Equal(MemberId.TheHouse, told.Actor);
    }

    [Fact]
    public void The_facilitator_is_told_three_days_later()
    {
        _idea.Escalate(_idea.DueAt!.Value);
        _idea.Escalate(_idea.DueAt!.Value.AddDays(Idea.FacilitatorAfterDays));

        Assert.Equal(
            [EscalationLevel.Correspondent, EscalationLevel.Facilitator],
            _idea.Events.Cast<IdeaEscalated>().Select(told => told.Level));
    }

    [Fact]
    public void Both_are_told_when_nobody_was_there_to_look()
    {
        _idea.Escalate(_idea.DueAt!.Value.AddDays(30));

        Assert.Equal(2, _idea.Events.Count);
    }

    [Fact]
    public void An_answer_ends_the_escalation()
    {
        _idea.Escalate(_idea.DueAt!.Value);

        _idea.Admit(MemberId.New(), "", _idea.DueAt!.Value.AddHours(2));

        Assert.Null(_idea.Escalation);
    }

    [Fact]
    public void A_closed_idea_never_escalates()
    {
        var closed = Some.ClosedIdea();

        closed.Escalate(Some.Noon.AddYears(1));

        Assert.Empty(closed.Events);
    }
}
