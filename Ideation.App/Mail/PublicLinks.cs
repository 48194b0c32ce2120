using Ideation.App.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Ideation.App.Mail;

/// <summary>
/// The addresses that mails carry: the public one of the settings, or the one that listens. Never the one that a request names: whoever
/// sends the request could have the link lead to themselves.
/// </summary>
public sealed class PublicLinks(IdeationSettings settings, IServer server)
{
    public string To(string path) => (settings.PublicAddress ?? Listening()).TrimEnd('/') + path;

    private string Listening()
    {
        var first = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:5080";
        return first.Replace("://*", "://localhost", StringComparison.Ordinal)
            .Replace("://+", "://localhost", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
            .Replace("://[::]", "://localhost", StringComparison.Ordinal);
    }
}
