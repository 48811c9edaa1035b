using Mono.Cecil;

namespace BotApp.Architecture;

/// <summary>Reads the compiled code, so that lambdas, async code and implicit usings are seen too.</summary>
internal static class CompiledUses
{
    /// <summary>Full names of the types that a type and its nested types use; a nested type counts as its outermost one.</summary>
    public static IEnumerable<string> Of(TypeDefinition type) => UsedBy(type).Select(Outermost).Distinct();

    private static string Outermost(TypeReference type)
    {
        while (type.DeclaringType is not null)
        {
            type = type.DeclaringType;
        }

        return type.FullName;
    }

    private static IEnumerable<TypeReference> UsedBy(TypeDefinition type) =>
        Direct(type).SelectMany(Parts).Concat(type.NestedTypes.SelectMany(UsedBy));

    private static IEnumerable<TypeReference> Direct(TypeDefinition type)
    {
        if (type.BaseType is not null)
        {
            yield return type.BaseType;
        }

        foreach (var used in type.Interfaces.Select(i => i.InterfaceType)
            .Concat(type.Fields.Select(f => f.FieldType))
            .Concat(Attributes(type)))
        {
            yield return used;
        }

        foreach (var method in type.Methods)
        {
            foreach (var used in InMethod(method))
            {
                yield return used;
            }
        }
    }

    private static IEnumerable<TypeReference> Attributes(TypeDefinition type) =>
        type.CustomAttributes.Concat(type.Properties.SelectMany(p => p.CustomAttributes)).Select(attribute => attribute.AttributeType);

    private static IEnumerable<TypeReference> InMethod(MethodDefinition method)
    {
        yield return method.ReturnType;
        foreach (var parameter in method.Parameters)
        {
            yield return parameter.ParameterType;
        }

        if (!method.HasBody)
        {
            yield break;
        }

        foreach (var variable in method.Body.Variables)
        {
            yield return variable.VariableType;
        }

        foreach (var operand in method.Body.Instructions.Select(instruction => instruction.Operand))
        {
            foreach (var used in InOperand(operand))
            {
                yield return used;
            }
        }
    }

    private static IEnumerable<TypeReference> InOperand(object? operand) => operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod generic => [generic.DeclaringType, generic.ReturnType, .. generic.GenericArguments],
        MethodReference method => [method.DeclaringType, method.ReturnType, .. method.Parameters.Select(p => p.ParameterType)],
        FieldReference field => [field.DeclaringType, field.FieldType],
        CallSite site => [site.ReturnType],
        _ => [],
    };

    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericParameter => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification wrapped => Parts(wrapped.ElementType),
        _ => [type],
    };
}
