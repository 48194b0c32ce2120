using Ideation.Domain.Common;
using Ideation.Domain.Network;

namespace Ideation.Tests.Domain.Common;

public sealed class EventTests
{
    public static TheoryData<Type> Kinds =>
        new(typeof(IDomainEvent).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IDomainEvent))));

    [Theory, MemberData(nameof(Kinds))]
    public void It_says_who_did_it_when_and_what_it_is_about(Type kind)
    {
        Assert.Equal([typeof(MemberId), typeof(DateTimeOffset)], kind.GetConstructors().Single().GetParameters()[^2..].Select(p => p.ParameterType));
        Assert.Contains(
            kind.GetInterfaces(),
            about => about != typeof(IDomainEvent) && about.IsAssignableTo(typeof(IDomainEvent)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void It_is_made_of_ids_and_plain_values(Type kind) => Assert.DoesNotContain(
        kind.GetProperties(), property => property.PropertyType.IsSubclassOf(typeof(AggregateRoot)));
}
