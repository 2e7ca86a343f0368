using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Projection.Tests.Architecture;

/// <summary>Which types an assembly's types use, in declarations and in method bodies, read from its metadata.</summary>
internal sealed class AssemblyUse : ISignatureTypeProvider<ImmutableArray<EntityHandle>, object?>
{
    private static readonly Dictionary<int, OpCode> OpCodesByValue = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value & 0xffff);

    private readonly MetadataReader _reader;
    private readonly HashSet<(string User, string Used)> _types = [];
    private readonly HashSet<(string User, string Member)> _members = [];
    private string _user = string.Empty;

    private AssemblyUse(PEReader file)
    {
        _reader = file.GetMetadataReader();
        foreach (TypeDefinitionHandle handle in _reader.TypeDefinitions)
        {
            _user = NameOf(handle);
            Look(_reader.GetTypeDefinition(handle), file);
        }
    }

    /// <summary>Pairs of full names: a type of the assembly, and a type that it uses, of this or another assembly. Nested types count as the one around them.</summary>
    public IReadOnlyCollection<(string User, string Used)> Types => _types;

    /// <summary>A type of the assembly, and a member of another assembly that it uses, with the number of its parameters: <c>System.Int32.Parse/1</c>.</summary>
    public IReadOnlyCollection<(string User, string Member)> Members => _members;

    public static AssemblyUse Of(System.Reflection.Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        return new AssemblyUse(file);
    }

    private void Look(TypeDefinition type, PEReader file)
    {
        Note(type.BaseType);
        foreach (InterfaceImplementationHandle handle in type.GetInterfaceImplementations())
        {
            Note(_reader.GetInterfaceImplementation(handle).Interface);
        }

        foreach (FieldDefinitionHandle handle in type.GetFields())
        {
            Note(_reader.GetFieldDefinition(handle).DecodeSignature(this, null));
        }

        foreach (GenericParameterHandle parameter in type.GetGenericParameters().Concat(type.GetMethods().SelectMany(m => _reader.GetMethodDefinition(m).GetGenericParameters())))
        {
            foreach (GenericParameterConstraintHandle constraint in _reader.GetGenericParameter(parameter).GetConstraints())
            {
                Note(_reader.GetGenericParameterConstraint(constraint).Type);
            }
        }

        foreach (MethodDefinitionHandle handle in type.GetMethods())
        {
            MethodDefinition method = _reader.GetMethodDefinition(handle);
            Note(method.DecodeSignature(this, null));
            if (method.RelativeVirtualAddress != 0)
            {
                Look(file.GetMethodBody(method.RelativeVirtualAddress));
            }
        }
    }

    private void Look(MethodBodyBlock body)
    {
        if (!body.LocalSignature.IsNil)
        {
            Note([.. _reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(this, null).SelectMany(type => type)]);
        }

        foreach (ExceptionRegion region in body.ExceptionRegions)
        {
            Note(region.CatchType);
        }

        BlobReader code = body.GetILReader();
        while (code.RemainingBytes > 0)
        {
            int value = code.ReadByte();
            OpCode op = OpCodesByValue[value == 0xfe ? 0xfe00 | code.ReadByte() : value];
            switch (op.OperandType)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineType or OperandType.InlineTok:
                    Note(MetadataTokens.EntityHandle(code.ReadInt32()));
                    break;
                case OperandType.InlineSwitch:
                    int cases = code.ReadInt32();
                    code.Offset += 4 * cases;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    code.Offset += 8;
                    break;
                case OperandType.InlineNone:
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    code.Offset += 1;
                    break;
                case OperandType.InlineVar:
                    code.Offset += 2;
                    break;
                default:
                    code.Offset += 4;
                    break;
            }
        }
    }

    private void Note(MethodSignature<ImmutableArray<EntityHandle>> signature) =>
        Note([.. signature.ReturnType, .. signature.ParameterTypes.SelectMany(type => type)]);

    private void Note(ImmutableArray<EntityHandle> types)
    {
        foreach (EntityHandle type in types)
        {
            Note(type);
        }
    }

    private void Note(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition or HandleKind.TypeReference when !handle.IsNil:
                _types.Add((_user, NameOf(handle)));
                break;
            case HandleKind.TypeSpecification:
                Note(_reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null));
                break;
            case HandleKind.MethodDefinition when !handle.IsNil:
                Note(_reader.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.FieldDefinition when !handle.IsNil:
                Note(_reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MethodSpecification:
                MethodSpecification specification = _reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                Note(specification.Method);
                Note([.. specification.DecodeSignature(this, null).SelectMany(type => type)]);
                break;
            case HandleKind.MemberReference when !handle.IsNil:
                NoteMember(_reader.GetMemberReference((MemberReferenceHandle)handle));
                break;
        }
    }

    private void NoteMember(MemberReference member)
    {
        Note(member.Parent);
        int parameters = 0;
        if (member.GetKind() == MemberReferenceKind.Method)
        {
            MethodSignature<ImmutableArray<EntityHandle>> signature = member.DecodeMethodSignature(this, null);
            Note(signature);
            parameters = signature.ParameterTypes.Length;
        }
        else
        {
            Note(member.DecodeFieldSignature(this, null));
        }

        if (member.Parent.Kind is HandleKind.TypeReference)
        {
            _members.Add((_user, $"{NameOf(member.Parent)}.{_reader.GetString(member.Name)}/{parameters}"));
        }
    }

    private string NameOf(EntityHandle handle)
    {
        if (handle.Kind == HandleKind.TypeReference)
        {
            TypeReference reference = _reader.GetTypeReference((TypeReferenceHandle)handle);
            return reference.ResolutionScope.Kind == HandleKind.TypeReference
                ? NameOf(reference.ResolutionScope)
                : FullName(reference.Namespace, reference.Name);
        }

        TypeDefinition definition = _reader.GetTypeDefinition((TypeDefinitionHandle)handle);
        return definition.GetDeclaringType().IsNil ? FullName(definition.Namespace, definition.Name) : NameOf(definition.GetDeclaringType());
    }

    private string FullName(StringHandle space, StringHandle name) => $"{_reader.GetString(space)}.{_reader.GetString(name)}";

    // A signature gives all the types that it is made of; built-in ones count as none.
    public ImmutableArray<EntityHandle> GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => [handle];

    public ImmutableArray<EntityHandle> GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => [handle];

    public ImmutableArray<EntityHandle> GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => [handle];

    public ImmutableArray<EntityHandle> GetGenericInstantiation(ImmutableArray<EntityHandle> genericType, ImmutableArray<ImmutableArray<EntityHandle>> typeArguments) =>
        [.. genericType, .. typeArguments.SelectMany(type => type)];

    public ImmutableArray<EntityHandle> GetFunctionPointerType(MethodSignature<ImmutableArray<EntityHandle>> signature) =>
        [.. signature.ReturnType, .. signature.ParameterTypes.SelectMany(type => type)];

    public ImmutableArray<EntityHandle> GetModifiedType(ImmutableArray<EntityHandle> modifier, ImmutableArray<EntityHandle> unmodifiedType, bool isRequired) =>
        [.. modifier, .. unmodifiedType];

    public ImmutableArray<EntityHandle> GetArrayType(ImmutableArray<EntityHandle> elementType, ArrayShape shape) => elementType;

    public ImmutableArray<EntityHandle> GetByReferenceType(ImmutableArray<EntityHandle> elementType) => elementType;

    public ImmutableArray<EntityHandle> GetPinnedType(ImmutableArray<EntityHandle> elementType) => elementType;

    public ImmutableArray<EntityHandle> GetPointerType(ImmutableArray<EntityHandle> elementType) => elementType;

    public ImmutableArray<EntityHandle> GetSZArrayType(ImmutableArray<EntityHandle> elementType) => elementType;

    public ImmutableArray<EntityHandle> GetPrimitiveType(PrimitiveTypeCode typeCode) => [];

    public ImmutableArray<EntityHandle> GetGenericMethodParameter(object? genericContext, int index) => [];

    public ImmutableArray<EntityHandle> GetGenericTypeParameter(object? genericContext, int index) => [];
}
