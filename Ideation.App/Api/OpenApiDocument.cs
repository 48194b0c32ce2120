using Ideation.Domain.Common;
using Ideation.Domain.Ideas;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Ideation.App.Api;

/// <summary>The document <c>/openapi/v1.json</c> says of the API what its types alone do not: ids, states, the token, If-Match.</summary>
internal static class OpenApiDocumentRules
{
    private const string Token = "token";

    public static void Describe(this OpenApiOptions options)
    {
        options.AddSchemaTransformer((schema, context, _) =>
        {
            var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
            if (IsId(type))
                (schema.Type, schema.Pattern, schema.Properties, schema.Required, schema.Format) = (JsonSchemaType.String, "^[0-9a-f]{32}$", null, null, null);
            else if (type == typeof(IdeaState))
                (schema.Type, schema.Enum) = (JsonSchemaType.String, [.. Enum.GetValues<IdeaState>().Select(state => (System.Text.Json.Nodes.JsonNode)IdeaPath.CodeOf(state))]);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<NeedsIfMatch>().Any())
            {
                (operation.Parameters ??= []).Add(new OpenApiParameter
                {
                    Name = "If-Match", In = ParameterLocation.Header, Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                    Description = "The ETag of what the change is based on. Missing: 400; somebody has changed it since: 409.",
                });
            }

            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Ideation";
            document.Info.Description = "What is public is readable without a token. Errors are application/problem+json with rule, detail (Accept-Language: fr or en) and traceId.";
            (document.Components ??= new OpenApiComponents()).SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [Token] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A personal token of the account page, with the scopes read, write, facilitate or administer.",
                },
            };

            // Without a token, too: what is public needs none.
            document.Security = [new OpenApiSecurityRequirement(), new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Token, document)] = [] }];
            foreach (var path in document.Paths.Values)
                path.Operations?.Remove(HttpMethod.Head);
            return Task.CompletedTask;
        });
    }

    private static bool IsId(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEntityId<>));
}
