using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.Domain.Common;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Ideation.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Ideation.Tests.Architecture;

/// <summary>The rules of the house, each as a test.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly Assembly Domain = typeof(AggregateRoot).Assembly;
    private static readonly Assembly App = typeof(Work).Assembly;

    private static readonly string[] AppFeatures = ["Ideas", "Campaigns", "Rounds", "Juries", "Incubation", "Community", "Lab", "Network", "Home"];

    public static TheoryData<Type> DomainEvents =>
        new(Domain.GetTypes().Where(t => t is { IsClass: true } && t.IsAssignableTo(typeof(IDomainEvent))));

    [Fact]
    public void Domain_depends_on_nothing_but_the_runtime()
    {
        var strangers = Domain.GetReferencedAssemblies().Select(a => a.Name!).Where(n => !n.StartsWith("System.", StringComparison.Ordinal));

        Assert.Empty(strangers);
    }

    [Fact]
    public void Aggregates_are_sealed_and_closed_to_outside_setters()
    {
        var offenders =
            from type in Domain.GetTypes()
            where type.IsSubclassOf(typeof(AggregateRoot))
            where !type.IsSealed
                || type.GetConstructors().Length > 0
                || type.GetProperties().Any(p => p.SetMethod is { IsPublic: true })
            select type.Name;

        Assert.Empty(offenders);
    }

    [Fact]
    public void An_aggregate_names_another_by_id_never_by_reference()
    {
        var offenders =
            from type in Domain.GetTypes()
            where type.IsSubclassOf(typeof(AggregateRoot))
            from field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
            where Holds(field.FieldType).Any(held => held.IsSubclassOf(typeof(AggregateRoot)))
            select $"{type.Name}.{field.Name}";

        Assert.Empty(offenders);

        static IEnumerable<Type> Holds(Type type) => type.IsGenericType ? [type, .. type.GetGenericArguments()] : [type];
    }

    [Fact]
    public void Domain_features_keep_only_ids_and_values_of_each_other()
    {
        // Counting is pure and may be used by rounds and juries; a method may take another feature's aggregate as an argument inside
        // one room (a support is given to an idea), but nothing keeps one.
        var offenders =
            from type in Domain.GetTypes()
            where type.Namespace is not null && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
            from field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
            let held = field.FieldType
            where held.Assembly == Domain && held.Namespace != type.Namespace && held.IsSubclassOf(typeof(AggregateRoot))
            select $"{type.Name}.{field.Name}";

        Assert.Empty(offenders);
    }

    [Theory, MemberData(nameof(DomainEvents))]
    public void Every_domain_event_is_a_sealed_record_that_touches_a_topic(Type type)
    {
        var happened = (IDomainEvent)RuntimeHelpers.GetUninitializedObject(type);

        Assert.True(type.IsSealed && type.GetMethod("<Clone>$") is not null, $"{type.Name} should be a sealed record.");
        Assert.NotEmpty(LiveTopic.TouchedBy(happened));
    }

    // What is around a round is read once for each change of its room: told second, it would be found old by whoever reads the round anew.
    [Theory, MemberData(nameof(DomainEvents))]
    public void An_event_of_a_round_touches_its_room_before_the_round(Type type)
    {
        if (!typeof(IRoundEvent).IsAssignableFrom(type))
            return;

        var topics = LiveTopic.TouchedBy((IDomainEvent)RuntimeHelpers.GetUninitializedObject(type)).ToList();

        Assert.True(topics.FindIndex(topic => topic.Name.StartsWith("room/", StringComparison.Ordinal)) < topics.FindIndex(topic => topic.Name.StartsWith("round/", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(DomainEvents))]
    public void Every_domain_event_says_who_acted_and_survives_the_activity_table(Type type)
    {
        var happened = (IDomainEvent)RuntimeHelpers.GetUninitializedObject(type);

        Assert.Equal(typeof(MemberId), type.GetProperty("Actor")?.PropertyType);
        Assert.IsType(type, EventJson.Read(type.Name, EventJson.Write(happened)));
    }

    [Fact]
    public void Enums_are_numbered_from_one()
    {
        var offenders =
            from type in Domain.GetTypes()
            where type is { IsEnum: true, IsPublic: true }
            where !Enum.GetValues(type).Cast<object>().Select(Convert.ToInt32).Order().SequenceEqual(Enumerable.Range(1, Enum.GetNames(type).Length))
            select type.Name;

        Assert.Empty(offenders);
    }

    [Fact]
    public void Components_reach_for_commands_and_queries_never_for_the_database()
    {
        Type[] forbidden = [typeof(IdeationDb), typeof(IDbContextFactory<IdeationDb>), typeof(Work)];
        var offenders =
            from type in App.GetTypes()
            where type.IsAssignableTo(typeof(IComponent))
            from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            where property.IsDefined(typeof(InjectAttribute), inherit: true) && forbidden.Any(f => property.PropertyType.IsAssignableTo(f))
            select $"{type.Name}.{property.Name}";

        Assert.Empty(offenders);
    }

    [Fact]
    public void A_feature_never_uses_the_commands_of_another()
    {
        var offenders =
            from feature in AppFeatures
            where Directory.Exists(Path.Combine(Sources.Root, "Ideation.App", feature))
            from file in Sources.Of($"Ideation.App/{feature}", "*.cs")
            from Match use in CommandsUse().Matches(File.ReadAllText(file))
            where !File.Exists(Path.Combine(Sources.Root, "Ideation.App", feature, use.Value + ".cs"))
            select $"{Path.GetFileName(file)} uses {use.Value}";

        Assert.Empty(offenders.Distinct());
    }

    [Fact]
    public void Names_say_what_a_thing_is()
    {
        string[] empty = ["Manager", "Helper", "Helpers", "Util", "Utils", "Dto", "Vm", "Impl"];
        var offenders =
            from type in Domain.GetTypes().Concat(App.GetTypes())
            where type.Namespace?.StartsWith("Ideation", StringComparison.Ordinal) is true
            where empty.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal))
            select type.FullName;

        Assert.Empty(offenders);
    }

    [Fact]
    public void Ids_are_four_lines_and_nothing_more()
    {
        var offenders = Domain.GetTypes()
            .Where(t => t.IsValueType && t.Name.EndsWith("Id", StringComparison.Ordinal))
            .Where(t => !t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>)))
            .Select(t => t.Name);

        Assert.Empty(offenders);
    }

    [Fact]
    public void Markup_is_made_from_text_in_one_place()
    {
        var offenders = Sources.Of("Ideation.App", "*.razor", "*.cs")
            .Where(file => File.ReadAllText(file).Contains("MarkupString", StringComparison.Ordinal))
            .Select(Path.GetFileName);

        Assert.Equal(["Prose.razor"], offenders);
    }

    [Fact]
    public void No_markup_ends_in_the_middle_of_an_element()
    {
        // A return inside an element leaves it open: the page breaks for whoever takes that road, and only for them.
        var offenders =
            from file in Sources.Of("Ideation.App", "*.razor")
            from line in File.ReadLines(file).TakeWhile(line => !line.StartsWith("@code", StringComparison.Ordinal))
            where line.EndsWith(" return;", StringComparison.Ordinal) && line.TrimStart() == "return;" && line.Length > "    return;".Length
            select Path.GetFileName(file);

        Assert.Empty(offenders);
    }

    [Fact]
    public void Program_stays_a_door()
    {
        var lines = File.ReadLines(Path.Combine(Sources.Root, "Ideation.App", "Program.cs")).Count();

        Assert.InRange(lines, 1, 60);
    }

    [GeneratedRegex(@"\b[A-Z]\w+Commands\b")]
    private static partial Regex CommandsUse();
}
