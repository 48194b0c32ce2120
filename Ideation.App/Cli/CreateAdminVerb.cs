using System.CommandLine;
using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.App.Hosting;

namespace Ideation.App.Cli;

/// <summary><c>create-admin</c>: an administrator from the terminal, also while a server runs.</summary>
internal static class CreateAdminVerb
{
    public static Command Command()
    {
        var mail = new Option<string>("--mail") { Required = true, Description = "The address they sign in with." };
        var name = new Option<string>("--name") { Required = true, Description = "Their name, as others read it." };
        var password = new Option<string>("--password") { Required = true, Description = "At least 12 characters." };
        var command = new Command("create-admin", "Makes an administrator.") { mail, name, password };
        command.SetAction((parsed, cancellationToken) =>
            CreateAsync(parsed.GetValue(name)!, parsed.GetValue(mail)!, parsed.GetValue(password)!, cancellationToken));
        return command;
    }

    private static async Task<int> CreateAsync(string name, string mail, string password, CancellationToken cancellationToken)
    {
        await using var app = Server.Build(builder => builder.Logging.ClearProviders());
        await app.Services.GetRequiredService<Storage>().PrepareAsync(cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Administrators>().CreateAsync(name, mail, password, cancellationToken);
        return 0;
    }
}
