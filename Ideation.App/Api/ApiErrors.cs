using Ideation.Domain.Common;

namespace Ideation.App.Api;

/// <summary>Every way the API itself says no, on one page. The sentences are in Api.fr.resx and Api.en.resx.</summary>
internal static class ApiErrors
{
    public static DomainException TokenRefused() => new("api.token-refused");

    public static DomainException ScopeMissing(string scope) => new("api.scope-missing", scope);

    public static DomainException IfMatchMissing() => new("api.if-match-missing");

    public static DomainException Malformed(string parameter, string allowed) => new("api.malformed", parameter, allowed);

    public static DomainException MethodNotAllowed(string method, string allowed) => new("api.method-not-allowed", method, allowed);

    public static DomainException CampaignCursorUnknown() => new("campaign.cursor-unknown");

    public static DomainException NotFound() => new("api.not-found");
}
