using System.Reflection;
using System.Reflection.Emit;

namespace CowCollections.Tests.Support;

/// <summary>Calls a method that is known as reflection knows it, also one that takes or returns spans, which reflection refuses.</summary>
internal static class LateCall
{
    /// <summary>Calls a method.</summary>
    /// <param name="method">The method.</param>
    /// <param name="target">The object that it is called on.</param>
    /// <param name="argument">Makes an argument of a type. Spans are empty, and what the method only writes is not asked for.</param>
    /// <returns>The result; null for one that is on the stack or refers to it.</returns>
    internal static object? Invoke(MethodInfo method, object target, Func<Type, object?> argument)
    {
        ParameterInfo[] parameters = method.GetParameters();
        var call = new DynamicMethod(method.Name, typeof(object), [typeof(object), typeof(object[])], typeof(LateCall).Module, skipVisibility: true);
        ILGenerator il = call.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Castclass, method.DeclaringType!);
        var arguments = new object?[parameters.Length];
        for (int i = 0; i < parameters.Length; i++)
        {
            Type type = parameters[i].ParameterType;
            Type value = type.IsByRef ? type.GetElementType()! : type;
            LocalBuilder local = il.DeclareLocal(value);
            if (!value.IsByRefLike && !parameters[i].IsOut)
            {
                arguments[i] = argument(value);
                il.Emit(OpCodes.Ldarg_1);
                il.Emit(OpCodes.Ldc_I4, i);
                il.Emit(OpCodes.Ldelem_Ref);
                il.Emit(OpCodes.Unbox_Any, value);
                il.Emit(OpCodes.Stloc, local);
            }

            il.Emit(type.IsByRef ? OpCodes.Ldloca : OpCodes.Ldloc, local);
        }

        il.Emit(OpCodes.Callvirt, method);
        EmitResult(il, method.ReturnType);
        il.Emit(OpCodes.Ret);
        return call.CreateDelegate<Func<object, object?[], object?>>()(target, arguments);
    }

    private static void EmitResult(ILGenerator il, Type type)
    {
        if (type == typeof(void))
        {
            il.Emit(OpCodes.Ldnull);
        }
        else if (type.IsByRef || type.IsByRefLike)
        {
            il.Emit(OpCodes.Pop);
            il.Emit(OpCodes.Ldnull);
        }
        else if (type.IsValueType)
        {
            il.Emit(OpCodes.Box, type);
        }
    }
}
