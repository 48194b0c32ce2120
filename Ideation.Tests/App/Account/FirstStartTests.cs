using System.Net;
using Ideation.App.Account;
using Ideation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.App.Account;

public sealed class FirstStartTests
{
    [Fact]
    public async Task Every_page_leads_to_the_set_up_until_the_right_code_made_an_administrator()
    {
        await using var app = await RunningApp.StartAsync(firstStart: true);
        using var me = new Journey(app);
        (string, string)[] fields = [("Name", "Ada Roy"), ("Mail", "ada@reseau.example"), ("Password", "le vent du soir se lève")];
        Assert.Equal("/setup", (await me.OpenAsync("/campaigns")).SentTo);

        await me.SendAsync("/setup", "setup", [("Code", "ABCDE-12345"), .. fields]);
        Assert.Contains("Ce n’est pas le code", me.Page, StringComparison.Ordinal);
        Assert.Equal("/setup", (await me.OpenAsync("/")).SentTo);

        var code = app.Services.GetRequiredService<FirstStart>().Code;
        await me.SendAsync("/setup", "setup", [("Code", code.ToLowerInvariant().Replace('-', ' ')), .. fields]);
        Assert.Equal("/", me.SentTo);
        Assert.Equal(HttpStatusCode.OK, (await me.OpenAsync("/account/password")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await me.OpenAsync("/setup")).Status);
    }

    [Fact]
    public async Task Guessing_the_code_is_slowed_down()
    {
        await using var app = await RunningApp.StartAsync(firstStart: true);
        using var me = new Journey(app);
        (string, string)[] fields = [("Name", "Ada"), ("Mail", "ada@reseau.example"), ("Password", "le vent du soir se lève")];
        for (var tries = 0; tries < 10; tries++)
            await me.SendAsync("/setup", "setup", [("Code", "ABCDE"), .. fields]);

        await me.SendAsync("/setup", "setup", [("Code", app.Services.GetRequiredService<FirstStart>().Code), .. fields]);

        Assert.Equal(HttpStatusCode.TooManyRequests, me.Status);
        Assert.Equal("/setup", (await me.OpenAsync("/")).SentTo);
    }

    [Fact]
    public async Task The_code_holds_more_than_128_bits_and_is_new_at_each_start()
    {
        await using var one = await World.CreateAsync();
        await using var other = await World.CreateAsync();

        Assert.Equal(26, one.Get<FirstStart>().Code.Count(char.IsLetterOrDigit));
        Assert.NotEqual(one.Get<FirstStart>().Code, other.Get<FirstStart>().Code);
    }
}
