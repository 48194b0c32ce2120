using Bunit;
using Ideation.App.Components.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.Components.Ui;

public sealed class AnswerTests : PieceTests
{
    [Fact]
    public async Task A_reason_that_is_required_is_asked_for_before_anything_happens()
    {
        string? given = null;
        var confirm = Render<Confirm>(p => p
            .Add(c => c.Title, "Retirer ce commentaire").Add(c => c.Action, "Retirer").Add(c => c.Danger, true)
            .Add(c => c.AskReason, "Pourquoi").Add(c => c.ReasonRequired, true).Add(c => c.OnConfirm, reason => given = reason));

        await confirm.Find(".btn--danger").ClickAsync(new());
        Assert.Null(given);
        Assert.Contains("Écrivez la raison", confirm.Find("[role=alert]").TextContent);

        confirm.Find("textarea").Input(" Hors sujet ");
        await confirm.Find(".btn--danger").ClickAsync(new());
        Assert.Equal("Hors sujet", given);
    }

    [Fact]
    public void A_question_is_named_by_its_title()
    {
        var confirm = Render<Confirm>(p => p.Add(c => c.Title, "Publier ?").Add(c => c.Action, "Publier"));

        Assert.Equal("Publier ?", confirm.Find("#" + confirm.Find("dialog").GetAttribute("aria-labelledby")).TextContent);
    }

    [Fact]
    public async Task A_message_offers_the_way_back_and_goes_once_taken()
    {
        var undone = false;
        var toasts = Services.GetRequiredService<Toasts>();
        var list = Render<ToastList>();

        toasts.Show("Idée retirée", () => { undone = true; return Task.CompletedTask; });
        await list.Find(".toast .btn").ClickAsync(new());

        Assert.True(undone);
        Assert.Empty(list.FindAll(".toast"));
    }

    [Fact]
    public void A_message_leaves_by_itself_after_a_while()
    {
        var list = Render<ToastList>();
        Services.GetRequiredService<Toasts>().Show("Enregistré");
        Assert.Equal("Enregistré", list.Find(".toast span").TextContent);

        Clock.Advance(TimeSpan.FromSeconds(11));

        list.WaitForAssertion(() => Assert.Empty(list.FindAll(".toast")));
    }

    [Fact]
    public void The_region_that_speaks_is_there_before_it_has_anything_to_say()
    {
        var region = Render<LiveRegion>();
        Assert.Equal("polite", region.Find("[role=status]").GetAttribute("aria-live"));

        Services.GetRequiredService<Announcer>().Say("Un commentaire de Karim");

        region.WaitForAssertion(() => Assert.Equal("Un commentaire de Karim", region.Find("[role=status]").TextContent));
    }
}
