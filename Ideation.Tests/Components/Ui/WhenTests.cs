using Bunit;
using Ideation.App.Components;
using Ideation.App.Components.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.Components.Ui;

public sealed class WhenTests : PieceTests
{
    [Theory]
    [InlineData("2026-11-23T08:59:30Z", "à l’instant")]
    [InlineData("2026-11-23T08:40:00Z", "il y a 20 min")]
    [InlineData("2026-11-23T06:00:00Z", "il y a 3 h")]
    [InlineData("2026-11-22T22:59:00Z", "hier à 23:59")]
    [InlineData("2026-11-23T09:30:00Z", "dans 30 min")]
    [InlineData("2026-11-23T17:00:00Z", "aujourd’hui à 18:00")]
    [InlineData("2026-11-24T11:00:00Z", "demain à 12:00")]
    [InlineData("2026-11-27T17:00:00Z", "vendredi à 18:00")]
    [InlineData("2026-12-12T11:00:00Z", "12 décembre")]
    [InlineData("2026-11-01T11:00:00Z", "1er novembre")]
    [InlineData("2025-03-04T11:00:00Z", "4 mars 2025")]
    public void A_moment_is_said_the_way_people_do(string moment, string said) =>
        Assert.Equal(said, Tell(moment).Find("time").TextContent.Trim().Replace('\u00A0', ' '));

    [Fact]
    public void The_whole_date_is_there_for_who_asks()
    {
        var time = Tell("2026-11-27T17:00:00Z").Find("time");

        Assert.Equal("vendredi 27 novembre 2026 à 18:00", time.GetAttribute("title"));
        Assert.Equal("2026-11-27T17:00:00Z", time.GetAttribute("datetime"));
    }

    [Fact]
    public void Somebody_in_Reunion_reads_the_hour_of_Reunion()
    {
        Services.GetRequiredService<ViewerZone>().Set("Indian/Reunion");

        Assert.Equal("vendredi à 21:00", Tell("2026-11-27T17:00:00Z").Find("time").TextContent);
    }

    [Fact]
    public void A_deadline_has_an_hourglass_beside_its_words()
    {
        var deadline = Render<When>(p => p.Add(c => c.At, Now.AddDays(2)).Add(c => c.Deadline, true));

        Assert.EndsWith("#Deadline", deadline.Find("use").GetAttribute("href"));
        Assert.Contains("mercredi à 10:00", deadline.Find("time").TextContent);
    }

    private IRenderedComponent<When> Tell(string moment) =>
        Render<When>(p => p.Add(c => c.At, DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)));
}
