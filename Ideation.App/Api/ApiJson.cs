using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ideation.App.Data;
using Ideation.Domain.Ideas;

namespace Ideation.App.Api;

/// <summary>How the API writes: camelCase, ids as 32 hex digits, moments in UTC with Z, states by their code; what is unknown, missing or null where nothing may be is refused.</summary>
internal static class ApiJson
{
    public static void Configure(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.Converters.Add(new IdJsonConverter());
        options.Converters.Add(new MomentConverter());
        options.Converters.Add(new StateConverter());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
    }

    private sealed class MomentConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
    }

    private sealed class StateConverter : JsonConverter<IdeaState>
    {
        public override IdeaState Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Inputs.State(reader.GetString()) ?? throw new JsonException();

        public override void Write(Utf8JsonWriter writer, IdeaState value, JsonSerializerOptions options) => writer.WriteStringValue(IdeaPath.CodeOf(value));
    }
}
