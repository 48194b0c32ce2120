using NetEscapades.AspNetCore.SecurityHeaders;
using NetEscapades.AspNetCore.SecurityHeaders.Headers.ContentSecurityPolicy;

namespace Ideation.App.Hosting;

/// <summary>The headers of every answer. MudBlazor needs inline styles; scripts need a nonce or our own origin.</summary>
internal static class Security
{
    private const string Sandbox = "sandbox; default-src 'none'";

    public static void UseSecurity(this WebApplication app)
    {
        // Said first and therefore last: what people have sent stands on its own, whatever holds for our pages. The page "not found" is ours.
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                if (context.GetEndpoint()?.Metadata.GetMetadata<Sandboxed>() is not null)
                    context.Response.Headers.ContentSecurityPolicy = Sandbox;
                return Task.CompletedTask;
            });
            return next(context);
        });

        // The reference of the API is made by a library that starts itself with an inline script; it holds nothing of anybody's.
        app.UseWhen(IsReference, branch => branch.UseSecurityHeaders(Headers(script => script.Self().UnsafeInline())));
        app.UseWhen(context => !IsReference(context), branch => branch.UseSecurityHeaders(Headers(script => script.Self().WithNonce())));
    }

    private static bool IsReference(HttpContext context) => context.Request.Path.StartsWithSegments("/scalar", StringComparison.OrdinalIgnoreCase);

    private static HeaderPolicyCollection Headers(Action<ScriptSourceDirectiveBuilder> scripts) =>
        new HeaderPolicyCollection()
            .AddFrameOptionsDeny()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicyStrictOriginWhenCrossOrigin()
            .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
            .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
            .AddPermissionsPolicy(policy =>
            {
                policy.AddCamera().Self();
                policy.AddMicrophone().None();
                policy.AddGeolocation().None();
                policy.AddPayment().None();
            })
            .RemoveServerHeader()
            .AddContentSecurityPolicy(policy =>
            {
                policy.AddDefaultSrc().Self();
                scripts(policy.AddScriptSrc());
                policy.AddStyleSrc().Self().UnsafeInline();
                policy.AddImgSrc().Self().Data().Blob();
                policy.AddFontSrc().Self();
                policy.AddConnectSrc().Self();
                policy.AddObjectSrc().None();
                policy.AddBaseUri().Self();
                policy.AddFormAction().Self();
                policy.AddFrameAncestors().None();
            });
}

/// <summary>Marks an endpoint that serves what people have sent: a browser that opens it as a page runs nothing and loads nothing.</summary>
internal sealed record Sandboxed;
